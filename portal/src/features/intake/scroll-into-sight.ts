/** A ref that brings an element into sight when it appears below the edge of the screen. */
export function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
