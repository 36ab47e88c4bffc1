/** Remembers what every component made of the same: a step of the slider draws what is another, not the whole page. */
export const COMPILER = 'babel-plugin-react-compiler'
