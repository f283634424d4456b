// Asks the shop what a shopper and a monitoring server would, each until it is right or time is up:
// a shop that has just been installed may still be filling its shelves.
const { WEB_URL, API_URL, METRICS_URLS, PUBLIC_ORIGIN } = process.env;
const deadline = Date.now() + 120_000;

const products = await until('the API lists products', async () => {
  const { items } = await json(`${API_URL}/api/v1/products?limit=60`);
  if (!items.length) throw new Error('there are none: the database has no catalogue');
  return items;
});
await until('the home page shows a product', async () => {
  const page = await (await get(`${WEB_URL}/en`)).text();
  if (!page.includes('/en/p/')) throw new Error('no link to a product');
});
await until('a cart can be made', async () => {
  const wanted = products.find((one) => one.availability !== 'sold_out');
  if (!wanted) throw new Error('everything is sold out');
  const answer = await get(`${API_URL}/api/v1/cart/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_ORIGIN },
    body: JSON.stringify({ variantId: wanted.defaultVariantId, quantity: 1 }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const cart = await json(`${API_URL}/api/v1/cart`, { headers: { cookie } });
  if (cart.itemCount !== 1) throw new Error(`the cart has ${cart.itemCount} items instead of 1`);
});
for (const url of METRICS_URLS.split(' ')) {
  await until(`metrics at ${url}`, async () => {
    const text = await (await get(url)).text();
    if (!text.includes('process_cpu_seconds_total')) throw new Error('no metrics of a process');
  });
}

async function until(what, check) {
  for (;;) {
    try {
      const result = await check();
      console.log(`ok: ${what}`);
      return result;
    } catch (error) {
      if (Date.now() > deadline) {
        const cause = error.cause?.message ?? error.cause?.code ?? '';
        console.error(`FAILED: ${what}: ${error.message} ${cause}`);
        process.exit(1);
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

async function get(url, options) {
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

async function json(url, options) {
  return (await get(url, options)).json();
}
