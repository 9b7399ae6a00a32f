/** The place of the pictures under the form. */

import { laterPlace } from './later-place.js';

export function whyPlace() {
  return laterPlace(async (text) => {
    const { addWhyWords, whyView, styles } = await import('./why.js');
    await addWhyWords(text);
    return { make: whyView, styles };
  });
}
