"""The command line: one module per group of commands; errors become exit codes in `main`."""
