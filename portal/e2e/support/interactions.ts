import type { Page } from 'playwright-core';

/**
 * How often somebody presses, types into a field or chooses from one while they do something. It has to stay on one
 * document: a page that is loaded anew forgets what was counted.
 */
export async function countInteractions(page: Page, act: () => Promise<void>): Promise<number> {
  const counter = await page.evaluateHandle(() => {
    const counted = { interactions: 0 };
    let last: EventTarget | null = null;
    const count = (target: EventTarget | null) => {
      counted.interactions += 1;
      last = target;
    };
    document.addEventListener('pointerdown', ({ target }) => count(target), true);
    document.addEventListener(
      'input',
      ({ target }) => {
        const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
        const isPressed = labels.some((label) => last instanceof Node && label.contains(last));
        // Who presses a field and types into it, or presses a label, has done one thing.
        if (target !== last && !isPressed) count(target);
      },
      true,
    );
    return counted;
  });
  await act();
  return counter.evaluate(({ interactions }) => interactions);
}
