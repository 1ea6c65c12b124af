import { nameList } from './name-list.ts';

export const goraniNames = nameList({
  female: 'Zejneba Hatidža Merima Sadbera Nafija Šemsija Ajša Selma Bahrija Ismeta',
  male: 'Behadin Sadik Jakup Nazim Ramadan Muharem Orhan Murselj Hamza Džafer',
  last: 'Hodža Isljami Bajmak Čemo Saliji Musa Zurap Ibiši Muska Šeh',
});

export const turkishNames = nameList({
  female: 'Ayşe Fatma Sevim Zeynep Nurten Elif Güler Meral Sibel Aylin',
  male: 'Mehmet Mustafa Orhan Cengiz Erhan Enver Bülent Levent Ercan Fahri',
  last: 'Mazrek Taç Baki Kırveş Morina Kervan Şişko Tabak Bütüç Safçı',
});

export const hungarianNames = nameList({
  female: 'Ilona Katalin Erzsébet Mária Anikó Zsuzsanna Éva Piroska',
  male: 'István László Sándor Zoltán József Ferenc Gábor Attila',
  last: 'Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár',
});
