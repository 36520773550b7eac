/** `2024-05-01` as `1 May 2024`, `1er mai 2024`, its first space not to be broken; what is no whole date, as it stands. */
export function dayInWords(date: string, isFrench: boolean): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  const format = new Intl.DateTimeFormat(isFrench ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const day = format.format(new Date(`${date}T00:00:00Z`));
  return (isFrench ? day.replace(/^1 /, '1er ') : day).replace(' ', '\u00A0');
}
