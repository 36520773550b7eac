/** How many themes have a digit of their own: 1 to 9. */
export const slotCount = 9;

/**
 * Which theme is at which digit, from 1 on, after some themes were used. What has a digit keeps it, so that fingers can
 * learn it; a theme that is new takes a free digit, else that of the theme that was not used for longest.
 * @param slots The themes at the digits so far.
 * @param recent The themes used last, the latest first.
 */
export function themeSlots(slots: readonly string[], recent: readonly string[]): readonly string[] {
  const wanted = recent.slice(0, slotCount);
  const now = slots.slice(0, slotCount);
  const ageOf = (code: string): number => {
    const age = recent.indexOf(code);
    return age < 0 ? Infinity : age;
  };
  for (const code of wanted.filter((one) => !now.includes(one))) {
    if (now.length < slotCount) {
      now.push(code);
      continue;
    }
    const oldest = now.reduce((a, b) => (ageOf(b) > ageOf(a) ? b : a));
    now[now.indexOf(oldest)] = code;
  }
  return now;
}
