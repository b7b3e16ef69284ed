"""The table of those who share a database."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class InstanceRow(SQLModel, table=True):
    """One alertd of several; its lease ends by the database's clock."""

    __tablename__ = "instance"

    boot_id: str = Field(primary_key=True, max_length=64)
    host: str
    pid: int
    version: str = Field(max_length=32)
    schema_version: str = Field(max_length=16)
    started_at: datetime
    lease_until: datetime
