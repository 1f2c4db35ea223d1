/** Six fields behind two root calls. */
export const smallQuery = '{ me { id name username } topProducts(first: 1) { upc name price } }';

/** Users, their reviews, the products of those, their reviews, whose authors have reviews: the same rows again and again. */
export const largeQuery = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Large {
    users {
      ...User
      reviews {
        ...Review
        product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
      }
    }
    topProducts(first: 5) {
      ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
    }
  }`;
