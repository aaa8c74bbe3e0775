"""What an audience wrote: language, sentiment, hostility, misreading and topic, and four measures of many comments."""
