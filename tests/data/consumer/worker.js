import { evaluate, load } from 'vendor-tco';

onmessage = async ({ data }) => {
  await load();
  const { ok } = evaluate(data);
  postMessage(ok.vendors[ok.ranking[0]].name);
};
