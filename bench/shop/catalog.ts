/** The rows behind the benchmark's four subgraphs: few, linked in circles, so that a deep query repeats them. */
export const users = Array.from({ length: 6 }, (_, index) => ({
  id: String(index + 1),
  name: `User ${index + 1}`,
  username: `user-${index + 1}`,
  birthday: 1990 + index,
}));

export const products = Array.from({ length: 9 }, (_, index) => ({
  upc: String(index + 1),
  name: `Product ${index + 1}`,
  price: 100 * (index + 1) - 1,
  weight: 50 * (index + 1),
  inStock: index % 3 !== 0,
}));

export const reviews = Array.from({ length: 22 }, (_, index) => ({
  id: String(index + 1),
  body: `What user ${(index % users.length) + 1} thinks of product ${(index % products.length) + 1}, in some words.`,
  authorId: String((index % users.length) + 1),
  productUpc: String((index % products.length) + 1),
}));
