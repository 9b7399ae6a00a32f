import { evaluate, load, simulate } from 'vendor-tco';

onmessage = async ({ data }) => {
  await load();
  const { ok } = evaluate(data);
  const { ok: futures } = await simulate(data, { trials: 500 });
  postMessage(`${ok.vendors[ok.ranking[0]].name}, ${futures.trials} futures`);
};
