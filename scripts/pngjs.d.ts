/** The part of pngjs that this project uses; the package has no types of its own. */
declare module 'pngjs' {
  interface Picture {
    width: number;
    height: number;
    data: Buffer;
  }
  export const PNG: {
    readonly sync: {
      read(png: Uint8Array): Picture;
      write(picture: Picture, options: Record<string, number>): Buffer;
    };
  };
}
