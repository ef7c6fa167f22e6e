/** Licences of packages that state their licence in package.json, and do not come with its text. */

const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const isc = (holder: string): string => `The ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** saxes was forked from sax, and has a part of its own licence. */
const SAXES = [
  isc('Contributors'),
  `sax, from which saxes was forked:\n\n${isc('Isaac Z. Schlueter and Contributors')}`,
  `String.fromCodePoint:\n\n${mit('Mathias Bynens <https://mathiasbynens.be/>')}`,
].join('\n\n');

const MICROSOFT = mit('Microsoft Corporation');

export const LICENCE_TEXTS: Readonly<Record<string, { readonly license: string; readonly text: string }>> = {
  '@fluentui/svg-icons': { license: 'MIT', text: MICROSOFT },
  '@fluentui/web-components': { license: 'MIT', text: MICROSOFT },
  '@microsoft/fast-element': { license: 'MIT', text: MICROSOFT },
  '@microsoft/focusgroup-polyfill': { license: 'MIT', text: MICROSOFT },
  saxes: { license: 'ISC', text: SAXES },
  'tiny-case': { license: 'MIT', text: mit('Jason Quense') },
};
