"""Write a corpus as what the peers read: YAML and Markdown."""

from collections.abc import Iterator
from pathlib import Path

from content_files import dump
from corpus import LANGS, Activity, Agency, Both, Corpus


def write_data(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as YAML: the themes, and a file for each agency with its activities."""
    themes = [{"id": key, "name": name} for key, name in corpus.themes.items()]
    dump(themes, folder / "themes.yaml")
    for agency in corpus.agencies:
        dump(
            {
                "id": agency.id,
                "name": agency.name,
                "activities": [
                    {"id": item.id, "title": item.title, "text": text, "themes": list(item.themes)}
                    for item, text in _with_text(agency)
                ],
            },
            folder / f"agencies/{agency.id}.yaml",
        )


def _with_text(agency: Agency) -> Iterator[tuple[Activity, Both]]:
    for sentence in agency.sentences:
        for item in sentence.activities:
            yield item, sentence.text


def write_markdown(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as Markdown: in each language a page for each agency and theme."""
    for lang in LANGS:
        for path, text in _markdown(corpus, lang):
            target = folder / lang / f"{path}.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


def _markdown(corpus: Corpus, lang: str) -> Iterator[tuple[str, str]]:
    by_theme: dict[str, list[tuple[Agency, Activity]]] = {key: [] for key in corpus.themes}
    for agency in corpus.agencies:
        for item, _ in _with_text(agency):
            for theme in item.themes:
                by_theme[theme].append((agency, item))
    names = {key: name[lang] for key, name in corpus.themes.items()}
    agencies = [f"- [{a.name[lang]}]({a.id}.md)" for a in corpus.agencies]
    themes = [f"- [{name}]({key}.md) ({len(by_theme[key])})" for key, name in names.items()]
    yield "index", "# Atlas\n\n- [Agencies](agencies/index.md)\n- [Themes](themes/index.md)\n"
    yield "agencies/index", "# Agencies\n\n" + "\n".join(agencies) + "\n"
    yield "themes/index", "# Themes\n\n" + "\n".join(themes) + "\n"
    for agency in corpus.agencies:
        parts = [f"# {agency.name[lang]}"]
        for item, text in _with_text(agency):
            links = ", ".join(f"[{names[t]}](../themes/{t}.md#{agency.id})" for t in item.themes)
            parts += [f"## {item.title[lang]} {{#{item.id}}}", text[lang], f"Themes: {links}"]
        yield f"agencies/{agency.id}", "\n\n".join(parts) + "\n"
    for theme, members in by_theme.items():
        parts, current = [f"# {names[theme]}"], None
        for agency, item in members:
            if agency is not current:
                current = agency
                parts.append(f"\n## {agency.name[lang]} {{#{agency.id}}}\n")
            parts.append(f"- [{item.title[lang]}](../agencies/{agency.id}.md#{item.id})")
        yield f"themes/{theme}", "\n".join(parts) + "\n"
