/** The package's own types cannot be reached: its package.json exports its code alone. */
declare module 'windows-1252' {
  export function decode(bytes: Uint8Array): string;
  export function encode(text: string): Uint16Array;
}
