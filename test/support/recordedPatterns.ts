/** Every pattern that was made by `new RegExp` since this file was imported; import it before what makes them. */
export const recordedPatterns: RegExp[] = [];

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, parameters, newTarget) {
    const pattern = Reflect.construct(target, parameters, newTarget) as RegExp;
    recordedPatterns.push(pattern);
    return pattern;
  },
});
