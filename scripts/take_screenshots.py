"""Take the README's screenshots from the built site, in both languages."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
SHOTS = [
    ("zh/index.html", "home-zh.png", 1280, 800, "light"),
    ("en/agencies/mca.html#2024-funeral-standards-training", "agency-en.png", 1280, 800, "light"),
    ("zh/themes/food-agriculture.html", "theme-zh-phone.png", 360, 720, "dark"),
    ("en/themes/food-agriculture.html", "theme-en-phone.png", 360, 720, "light"),
]


def main() -> None:
    """Take every screenshot of `SHOTS`: page, file, width, height, colour scheme."""
    IMAGES.mkdir(exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for page_name, name, width, height, scheme in SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page.goto((ROOT / "site").as_uri() + "/" + page_name)
            page.screenshot(path=IMAGES / name)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
