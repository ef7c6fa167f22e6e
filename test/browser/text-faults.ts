import type { Frame } from 'playwright-core';

/** WCAG 2.2, 1.4.12: what a person may set for all text. */
export const WIDER_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Text that a box cuts, or that goes beyond the pane; words, or amounts below nil, that break within; what scrolls sideways. */
export const textFaults = (pane: Frame, isWider = false): Promise<string[]> =>
  pane.evaluate((mayBreak) => {
    const isHidden = (one: Element): boolean => one.closest('.hidden, [hidden], [inert], option') !== null;
    const said = (one: Element): string => `${one.tagName} "${one.textContent!.trim().slice(0, 60)}"`;
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      if (isHidden(one) || one.clientWidth === 0 || /^(?:SELECT|INPUT|TEXTAREA)$/.test(one.tagName)) continue;
      const texts = [...one.childNodes].filter(
        (node) => node.nodeType === 3 && node.textContent!.trim() !== '',
      );
      if (texts.length === 0) continue;
      const none = texts.find((node) => /^(?:false|true|undefined|null|NaN)$/.test(node.textContent!.trim()));
      if (none) found.push(`${said(one)} shows ${none.textContent!.trim()}`);
      const { overflowX } = getComputedStyle(one);
      const { right, left } = one.getBoundingClientRect();
      if (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) found.push(`${said(one)} is cut`);
      if (right > innerWidth + 1 || left < -1) found.push(`${said(one)} to ${Math.round(right)}`);
      // With wider text a long word may break: nothing of it is lost.
      // Nor is there room for the heading Agreement beside four figures at 320 px.
      for (const node of mayBreak || one.matches('.trace thead th') ? [] : texts)
        for (const { 0: word, index } of node.textContent!.matchAll(/\p{L}[\p{L}’]+|\u2212£\d/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`${said(one)} breaks in ${word}`);
        }
    }
    const body = document.querySelector('.body')!;
    if (document.documentElement.scrollWidth > innerWidth || body.scrollWidth > body.clientWidth)
      found.push('scrolls sideways');
    return found;
  }, isWider);

/** The same as it is, and with the wider text that a person may set. */
export async function allTextFaults(pane: Frame): Promise<string[]> {
  const plain = await textFaults(pane);
  const style = await pane.addStyleTag({ content: WIDER_TEXT });
  const wider = await textFaults(pane, true);
  await style.evaluate((node) => (node as Element).remove());
  return [...plain, ...wider.map((fault) => `wider text: ${fault}`)];
}

/** Choices whose text is longer than the place that they have. */
export const cutChoices = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    return [...document.querySelectorAll('select')].flatMap((select) => {
      if (select.clientWidth === 0 || select.closest('.hidden, [hidden], [inert]')) return [];
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      pen.font = font;
      const text = select.selectedOptions[0]?.textContent?.trim() ?? '';
      const ARROW = 16;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - ARROW;
      return pen.measureText(text).width > room + 1 ? [`select cuts "${text}"`] : [];
    });
  });
