"""What is left of style sheets: the rules that the pages can use."""

import pytest

from generator.finish.styles import having, join_styles, names_in_page, names_in_script

PAGE = '<p class="lead note" id="top" dir="ltr" role="note"><a href="x.html" hidden>x</a></p>'
NAMES = names_in_page(PAGE) | names_in_script('root.dataset.sideBySide = "on"; add("chip");')


@pytest.mark.parametrize("name", sorted(names_in_page(PAGE)))
def test_a_name_is_looked_for_only_where_it_may_be(name: str) -> None:
    assert having([name, "other"])(PAGE)
    assert not having([name])(f"<b>{name} and {name}s</b>")
    assert not having([])(PAGE)


@pytest.mark.parametrize(
    "rule",
    [
        *("p{color:red}", ".lead.note > a{color:red}", "#top{color:red}", "[hidden]{color:red}"),
        *(".chip{color:red}", "p:not(.x){color:red}", "a:is(.x, .y)::before{color:red}"),
        *("[data-side-by-side=on] p{color:red}", "@media print{p{color:red}}"),
        *("[dir=ltr] p{margin-left:0}", "@page{margin:1cm}", "p{color:red!important}"),
        *(":root{--a:1px;--b:var(--a)}p{margin:var(--b)}", 'a::after{content:"};"}'),
        *("@keyframes turn{from{top:0}to{top:1px}}p{animation:1s turn}", "[role=note]{color:red}"),
    ],
)
def test_rule_that_can_be_used_stays(rule: str) -> None:
    assert join_styles([rule], NAMES) == rule


@pytest.mark.parametrize(
    "rule",
    [
        *("ul{color:red}", ".other{color:red}", ".lead .other{color:red}", "#other{color:red}"),
        *("[dir=rtl] p{color:red}", "[open]{color:red}", "@media print{ul{color:red}}"),
        *(":root{--a:1px;--b:var(--a)}", "/* p */", "p{}", "[role=menu]{color:red}"),
        "@keyframes turn{from{top:0}to{top:1px}}",
    ],
)
def test_rule_that_no_page_can_use_goes(rule: str) -> None:
    assert join_styles([rule], NAMES) == ""


def test_of_several_selectors_those_in_use_stay() -> None:
    assert join_styles([".other, p , ul{color:red}", "a{top:0}"], NAMES) == "p{color:red}a{top:0}"
