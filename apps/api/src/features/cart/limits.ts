/** The most of one variant that a cart holds; also in the database as a CHECK. */
export const quantityLimit = 20;
/** The most variants that a cart holds. */
export const lineLimit = 50;
