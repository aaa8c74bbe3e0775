# What is said about a teacher's documents. The same ids stand in every language.

added = { $file }: kept as { $id } “{ $title }”, { $passages ->
    [one] one passage
   *[other] { $passages } passages
} ({ $languages }), { $flagged } flagged, { $skipped } skipped as already there.
added-cut = Only the first { $characters } characters of { $file } were taken; divide a longer text into several files.
flagged = { $id } is kept but never shown to students, because it { $why }: “{ $words }”
whole-people = { $id } speaks of a whole people at once: “{ $words }”. Consider “many” or “some”.
listed = { $id } “{ $title }” ({ $file }), added on { $date } by { $by }: { $passages ->
    [one] one passage
   *[other] { $passages } passages
} ({ $languages }), { $flagged } flagged.
none = The class { $class } has no documents; add some with `attune knowledge add FILE --class { $class }`.
removed = { $id } and everything made of it has been deleted from the class { $class }.
no-class = Name the class with --class, or set ATTUNE_CLASS for this installation.
no-file = Name at least one file to add.
one-title = --title names one document; give it with one file.
some-refused = { $refused } of { $all } files were not added; the lines above say why.
waiting = Somebody else is changing the documents of this class; waiting …
reading = { $file }: { $page } pages read …
embedding = { $file }: { $done } of { $all } passages prepared for the search …

why-hidden-text = holds text that nobody can see
why-turned-text = holds signs that turn the direction of writing around
why-disguised-letters = disguises words with letters of another script
why-ignore-orders = tells a model to ignore its orders
why-role-marker = holds markup that only a model's template has
why-as-a-machine = speaks to a machine
why-marks-for-all = wants marks given out whatever was written
why-adds-links = wants links or mentions put into answers
why-secret-orders = gives or asks for secret orders
why-imitates-marks = imitates what Attune itself says of checked entries
why-speaks-to-examiner = speaks to whoever gives the marks

already-there = { $file } was not added: the class has this text already, as { $id }.
file-missing = There is no file { $file }.
file-folder = { $file } is a folder; name a file.
file-closed = { $file } cannot be read ({ $reason }).
file-kind = { $file } is not a kind of file that can be read; give .md, .txt, .docx or .pdf.
file-too-big = { $file } is larger than 10 MB; divide it or save the text alone.
file-too-long = { $file } has more than 300 pages; divide it into several files.
file-empty = There are no words in { $file }.
file-mislabelled = What is inside { $file } does not match the ending of its name; give the original file.
file-locked = { $file } is protected by a password; save it without one.
file-damaged = { $file } is damaged, or not what its name says.
file-unsafe = { $file } holds declarations that only attacks need; copy its text into a new file.
file-heavy = { $file } takes too much time or memory to open; save its text as .txt.
file-scanned = { $file } holds pictures of pages and no text.
file-encoding = It cannot be told how { $file } is encoded; save it as UTF-8.
draft-binary = { $file } is not a text file.
