"""The command line: it reads inputs, asks the library, writes outputs, and holds no logic of its own."""
