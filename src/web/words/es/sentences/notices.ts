// Lo que la comuna da a conocer.

import type { Texts } from '../../command-texts.ts';

export const notices: Texts = {
  '“{title}” is put to the vote until {closesAtMs}.': '«{title}» se vota hasta {closesAtMs}.',
  '“{title}” passed: {yes} yes, {no} no, {abstain} abstain.':
    '«{title}» se aprobó: {yes} sí, {no} no, {abstain} abstenciones.',
  '“{title}” was rejected: {yes} yes, {no} no, {abstain} abstain.':
    '«{title}» se rechazó: {yes} sí, {no} no, {abstain} abstenciones.',
  'Bonds for {asset} are offered: bids until {closesAtMs}.':
    'Se ofrecen bonos de {asset}: pujas hasta {closesAtMs}.',
  '{asset} is offered for rent: bids until {closesAtMs}.':
    '{asset} se ofrece en alquiler: pujas hasta {closesAtMs}.',
  'The bonds for {asset} are placed at {couponPpm}.': 'Los bonos de {asset} quedan colocados al {couponPpm}.',
  '{asset} is let to {winner} at {rentMinor}.': '{asset} queda arrendado a {winner} por {rentMinor}.',
  'The bonds for {asset} were not placed.': 'Los bonos de {asset} no se colocaron.',
  'Nobody took the lease of {asset}.': 'Nadie tomó el arrendamiento de {asset}.',
  'A dividend of {perShareMinor} for each of {shares} shares on {recordDate}.':
    'Un dividendo de {perShareMinor} por cada una de {shares} participaciones el {recordDate}.',
};
