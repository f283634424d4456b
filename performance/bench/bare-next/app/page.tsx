// The least that Next prerenders: what the shop's pages are measured against.
export default function Page() {
  return <h1>Bare page</h1>;
}
