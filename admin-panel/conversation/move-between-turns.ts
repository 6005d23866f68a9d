/**
 * Up and Down move between the turns of a transcript, and choose the one they reach.
 *
 * @param turns in their order; the event's target is one of them
 */
export function moveBetweenTurns(event: KeyboardEvent, turns: readonly HTMLElement[]): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const next = turns[turns.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
