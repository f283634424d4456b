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

/** What a click was on, such as an Element. */
export interface Control {
  contains(other: Control | null): boolean;
}

/**
 * Tells of each click, in their order, whether it is the second of a double click whose first was on
 * another control. Where the first was on nothing (null), or on what is around the other, it was a miss, and
 * the next one is meant. Of more than two in a row only the second can be astray.
 *
 * A mouse counts its clicks. Touch screens do not, or count taps on neighbours together: there time and
 * place decide. The keyboard's clicks, and those of other programs, are never a second.
 */
export function watchClicks(): (click: Click, control: Control | null) => boolean {
  let last: { click: Click; control: Control | null } | null = null;
  let found = false;
  return (click, control) => {
    const before = last;
    last = isPointed(click) ? { click, control } : null;
    if (!before || !last || !isSecond(before.click, click)) {
      found = false;
      return false;
    }
    if (found || !before.control || before.control.contains(control)) return false;
    found = true;
    return true;
  };
}

/** Enter on a link is a click without a place, and in Firefox it is counted as one. */
function isPointed({ detail, pointerType, clientX, clientY }: Click): boolean {
  return detail > 0 && pointerType !== '' && (clientX !== 0 || clientY !== 0);
}

function isSecond(first: Click, click: Click): boolean {
  const distance = Math.hypot(click.clientX - first.clientX, click.clientY - first.clientY);
  if (distance > furthest) return false;
  if (click.pointerType === 'mouse') return click.detail > 1;
  return click.timeStamp - first.timeStamp < longestMs;
}
