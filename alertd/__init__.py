"""alertd: never miss a dated commitment that was announced in the news."""

__version__ = "0.1.0"
