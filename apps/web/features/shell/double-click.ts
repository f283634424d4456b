/** What there is to know of a click; `pointerType` as of a PointerEvent, where the browser says it. */
export interface Click {
  detail: number;
  pointerType?: string | undefined;
  timeStamp: number;
  clientX: number;
  clientY: number;
}

/** The longest pause between two taps that are one double tap, ms. */
const longestMs = 500;
/** How far the pointer may move meanwhile, CSS pixels. */
const furthest = 12;

/**
 * Tells of each click, in their order, whether it is the second of a double click whose first was on
 * another control (null is none).
 *
 * A mouse counts its clicks. Touch screens do not, or count taps on neighbours together: there time and
 * place decide. The keyboard's clicks, and those that a label passes on, are never a second.
 */
export function watchClicks<Control>(): (click: Click, control: Control | null) => boolean {
  let last: { click: Click; control: Control | null } | null = null;
  return (click, control) => {
    const first = last;
    last = click.detail === 0 ? null : { click, control };
    if (!first || !last || control === first.control || !isSecond(first.click, click)) return false;
    // A third one is meant.
    last = null;
    return true;
  };
}

function isSecond(first: Click, click: Click): boolean {
  const distance = Math.hypot(click.clientX - first.clientX, click.clientY - first.clientY);
  if (distance > furthest) return false;
  if (click.pointerType === 'mouse') return click.detail > 1;
  return click.timeStamp - first.timeStamp < longestMs;
}
