"""python -m textmine.cli: the same as the command textmine."""

from textmine.cli import main

if __name__ == "__main__":
    main()
