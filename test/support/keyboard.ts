import type { Page } from 'playwright-core';

/** What a screen reader would call the element that has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    if (element.matches('[role=menu]')) return '菜单';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.textContent)
        : [];
    const own = element.getAttribute('aria-label') ?? labels.join(' ');
    const isNamedByText = element.matches('button, a, summary, [role=menuitem], [role=tab]');
    return (own === '' && isNamedByText ? element.textContent : own).trim();
  });
}

const MOST_STEPS = 150;

/** Presses a key until something of that name has the focus. */
export async function focusByKey(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way by ${key} to ${name.source}; focus is on “${await focusedName(page)}”`);
}
