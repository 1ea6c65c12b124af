import { nameList } from './name-list.ts';

export const albanianNames = nameList({
  female:
    'Arta Albana Besa Blerta Drita Edona Fatime Flutura Hana Jehona Kaltrina Lirije Lumnije Mimoza Nora Rina Shpresa Teuta Valbona Vjosa Zana Arbnora Ardita Arlinda Besiana Blerina Dafina Diellza Donika Elira Era Fatmire Fjolla Gresa Hatixhe Igballe Jeta Kujtesa Leonora Liridona Luljeta Majlinda Merita Mirlinda Njomza Pranvera Qendresa Remzije Rita Sanije Shqipe Shukrije Sofije Vesa Vlora Xhevahire Yllka Zade Zarife Ganimete',
  male: 'Agim Agron Arben Ardian Arian Armend Arsim Astrit Avni Bashkim Bekim Besnik Blerim Burim Dardan Driton Enis Faton Fatos Fisnik Florent Gazmend Gëzim Ilir Imer Isuf Jeton Kreshnik Kushtrim Labinot Leart Liridon Lulzim Mentor Mergim Milot Naim Nexhat Orhan Petrit Qemajl Ramadan Rexhep Rinor Sami Shaban Shkëlzen Shpend Skënder Sokol Taulant Valon Veton Visar Xhavit Xhemajl Ylber Zef Zenel Zymer',
  last: 'Krasniqi Gashi Berisha Morina Shala Hoxha Bytyqi Kastrati Kryeziu Hasani Rexhepi Ahmeti Thaçi Osmani Zeqiri Sadiku Halimi Haliti Maloku Ramadani Selimi Salihu Mustafa Aliu Avdiu Bajrami Beqiri Bislimi Dervishi Elshani Ferizi Gjocaj Gjonbalaj Hajdari Haxhiu Hyseni Ibrahimi Islami Jashari Kelmendi Kurti Latifi Limani Lushaku Mehmeti Miftari Musliu Nimani Pacolli Qerimi Ramaj Rrustemi Sejdiu Shabani Spahiu Sylejmani Tahiri Ukaj Veliu Xhemajli Zogaj',
});
