import { load } from 'vendor-tco';
import 'vendor-tco/element';
import scenario from './scenario.json';

/** @param {string} place @param {string} text */
function show(place, text) {
  document.querySelector(`[data-testid=${place}]`).textContent = text;
}

const { evaluate } = await load();
const { ok } = evaluate(scenario);
show('page', ok.vendors[ok.ranking[0]].name);

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => show('worker', data);
worker.postMessage(scenario);
