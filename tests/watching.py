"""Watch what a page asks for and complains of while a reader uses it."""

from playwright.sync_api import Page

REPORT = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""
"""Put into every page before its own scripts, so that no breach of the policy goes unsaid."""


def watch(page: Page, origin: str) -> list[str]:
    """Return a list to fill with foreign requests, lost files, errors and breaches of policy.

    Args:
        page: A page that has gone nowhere yet.
        origin: What every address of the site begins with.
    """
    wrong: list[str] = []
    ours = (origin, "blob:", "data:")
    page.add_init_script(REPORT)
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(ours) else wrong.append(f"asked {asked.url}"),
    )
    page.on(
        "response",
        lambda got: wrong.append(f"{got.status} {got.url}") if got.status >= 400 else None,
    )
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong
