// All that the core takes from the platform it runs on. Node, browsers and web workers have both.
// Spec: https://encoding.spec.whatwg.org/#api

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

interface TextDecoder {
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

declare const TextEncoder: new () => TextEncoder;
/** Its constructor throws a RangeError for a label that it does not know. */
declare const TextDecoder: new (
  label?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => TextDecoder;
