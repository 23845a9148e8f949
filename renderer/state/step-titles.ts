const GOING_ON = '继续：';
/** As long as the contract lets a title be. */
const LONGEST = 300;

/** The title under which the rest of a typing is saved, whose beginning is in the library already. */
export function goingOnTitle(title: string): string {
  return `${GOING_ON}${title}`.slice(0, LONGEST);
}

/** Whether `title` goes on with what was saved as `before`. */
export function isGoingOn(title: string, before: string): boolean {
  return title.startsWith(GOING_ON) && (title === before || title === goingOnTitle(before));
}
