import type { TextPages } from '../../types';
import { delivery } from './delivery';
import { privacy } from './privacy';
import { returns } from './returns';
import { terms } from './terms';

export const en: TextPages = { delivery, privacy, returns, terms };
