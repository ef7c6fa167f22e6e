/** True for a colour ("#1F1F1F") of less than half the luminance of white; without one, false. */
export function isDark(colour: string | undefined): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (!parts) return false;
  const [red, green, blue] = parts.slice(1, 4).map((part) => parseInt(part, 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
}
