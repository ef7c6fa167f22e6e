/** The part of pngjs that this project uses; the package has no types of its own. */
declare module 'pngjs' {
  export const PNG: {
    readonly sync: { read(png: Uint8Array): { width: number; height: number; data: Buffer } };
  };
}
