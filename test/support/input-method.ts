import type { CDPSession, Page } from 'playwright-core';

/** Key code of every key that an input method takes for itself. */
const TAKEN = 229;

/** A Chinese input method at work in the page, as Chromium hears of it from the system. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async in(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types the letters of a pinyin one by one; they stand underlined in the page. */
  async compose(pinyin: string): Promise<void> {
    for (const [at, letter] of [...pinyin].entries()) {
      const key = {
        windowsVirtualKeyCode: TAKEN,
        key: 'Process',
        code: `Key${letter.toUpperCase()}`,
      };
      await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      const text = pinyin.slice(0, at + 1);
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
  }

  /** Chooses the characters that the letters stand for. */
  async choose(characters: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: characters });
  }
}
