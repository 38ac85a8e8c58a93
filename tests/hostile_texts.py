"""Texts that readers of Markdown, or of HTML, might take for something else."""

MARKDOWN = r"""
*a*
**a** b
***
_a_ __b__ a_b_c
中*文*字
`a`
``a`b``
```
~~~
- a
+ a
-
* * *
1. a
1) a
12345678901. a
1.
# a
#a
a #
a ##
C#
#
> a
>
a|b
| a | b |
| --- |
[a](b)
![a](b)
[a][b]
[a]
[ ]
[a]: javascript:alert(1)
[x](javascript:alert(1))
]:
](x)
a](b) [c
!
www.example.org
a@b.co
<a@b.co>
https://example.org/a_b_c?x=1&y=2#z
(https://example.org/*x*)
===
---
- - -
_ _ _
= a
a\
\
\*
C:\dir\*
    a
a    b
""".strip("\n").split("\n")

HTML = r"""
<b>a</b>
a<br>b
a < b > c
</div></blockquote></td>
<script>alert(1)</script>
<img src=x onerror=alert(1)>
</title><svg onload=alert(1)>
"><iframe src="javascript:alert(1)">
" onmouseover="alert(1)
<!-- x -->
-->
<!
<?php x ?>
<![CDATA[x]]><b>
<details><summary>
&amp;
&#42; &#x2a;
&#4
&copy &copy;
&lt;b&gt;
AT&T;
""".strip("\n").split("\n")

EXTENSIONS = r"""
{: .x }
a { #id .y onclick="alert(1)" }
{{ 7*7 }}{% raw %}
~~x~~
H~2~O
^^x^^ ^x^
==x==
++ctrl+alt++
:smile:
a :smile
:+1:
(c) (TM) (r)
1/2 3/4
2024/09/01
c/o +/- =/=
--> <-- <-->
!!! note
!!! note "x"
??? x
???+ x
=== "Tab"
*[a]: x
[^1]
[^1]: x
^[note]
--8<-- "x"
: a
:   a
:
$x$ $$y$$
$5 and $6
\(x\) \[y\]
\[x\]
\begin{a}x\end{a}
- [ ] task
[x] task
[TOC]
[[a]]
{++a++}{--b--}{>>c<<}
#!python x
@user #123 a/b#123
/// note
::: note
.. note::
1st 2nd
""".strip("\n").split("\n")

OURS = [
    "<!-- atlas:title -->",
    "<!-- /atlas -->",
    "<!-- slot 0 -->",
    "wzxhzdk:0",
    "klzzwxh:0001",
    "\ue000<0\ue001",
    "\ue0000\ue001",
]
"""Our own marks, and those that Python-Markdown puts for a while."""

LINES = [
    " a",
    "\xa0a",
    "\u3000- a",
    "a  \nb",
    "a\\\nb",
    "a\n===",
    "a\n- b",
    "a\n\n    b",
    "\n\n\n\n- a",
    "a\r\n# b",
    "a\tb",
    "\t- a",
    "a\u2028- b",
    "a\x85b",
    "a\x0cb",
    "\x0b- a",
    "```\na\n```",
    "a\n| b |\n| --- |",
    "C# ",
]
"""Texts with what ends a line, and with blanks at the ends."""

ONE_LINE = [*MARKDOWN, *HTML, *EXTENSIONS, *OURS]
