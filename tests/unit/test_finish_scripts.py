"""Scripts are made small without a change of what they do."""

from generator.finish.scripts import shorten


def test_functions_that_are_only_called_have_short_names() -> None:
    code = "function draw(hit){return mark(hit);}function mark(x){return x;}draw(1);"
    assert shorten(code) == "function A(hit){return B(hit);}function B(x){return x;}A(1);"


def test_names_that_mean_something_else_too_are_left() -> None:
    for code in (
        "function draw(){}\nlet tools={draw};",
        "function draw(){}\nother.draw();draw();",
        "function draw(){}\n[1].map(draw);",
        "function draw(){}\nlet f=(draw)=>draw;",
    ):
        assert shorten(code) == code


def test_short_names_are_those_that_are_free() -> None:
    assert shorten("let A=1;function draw(){}draw();") == "let A=1;function B(){}B();"


def test_constants_have_short_names() -> None:
    code = "const MOST=3;function draw(list){return list.slice(0,MOST);}draw([MOST,1]);"
    assert shorten(code) == "const B=3;function A(list){return list.slice(0,B);}A([B,1]);"


def test_constants_whose_names_are_read_elsewhere_are_left() -> None:
    for code in (
        "const MOST=3;globalThis.all={MOST};",
        "const MOST=3;globalThis.all={MOST:1};",
        "const MOST=3;globalThis.MOST=MOST;",
        "const MOST=3;alert('MOST: '+MOST);",
        "const MOST=3;alert(`${MOST}`);",
    ):
        assert shorten(code) == code
