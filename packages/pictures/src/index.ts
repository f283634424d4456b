export { type Colour, type ColourSlug, colours } from './colours.ts';
export { type View, views } from './drawing.ts';
export { drawPicture, type PictureParameters, parsePicturePath, picturePath } from './picture.ts';
export { type Silhouette, silhouettes } from './silhouettes.ts';
