export { cite, statements } from './cite';
export { readings } from './readings';
