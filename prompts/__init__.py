"""Every word that is sent to a model: one file a prompt, its JSON schema beside it.

There is none yet: the embedded default sends nothing to any model, and the versions of a critique say `prompt: null`.
"""
