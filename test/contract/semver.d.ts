declare module 'semver' {
  export function minVersion(range: string): { readonly version: string } | null;
  export function satisfies(version: string, range: string): boolean;
}
