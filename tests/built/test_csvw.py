"""A program on the Web finds the metadata of a table beside it."""

from csvw.metadata import CSVW


def test_program_finds_the_metadata_by_the_address_of_a_table(served: str) -> None:
    [table] = [
        table
        for table in CSVW(f"{served}a/b/data/activities.csv", validate=True).tables
        if str(table.url) == "activities.csv"
    ]
    titles = {column.name: column.titles["zh-Hans"] for column in table.tableSchema.columns}
    assert titles["title_en"] == ["活动名称（英文）"]
