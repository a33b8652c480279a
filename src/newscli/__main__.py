"""``python -m newscli`` is the command ``newscli``."""

from newscli.cli.app import main

if __name__ == "__main__":
    main()
