import { nameList } from './name-list.ts';

/** Roma in southern Serbia and in Montenegro. */
export const romaNames = nameList({
  female:
    'Ajša Sabrija Senada Zumrita Fatima Đula Zorica Elvira Selena Sanela Ramiza Violeta Šehrija Anita Suzana Bahtija Dževahira Mirsada Esma Sadija Nadira Biljana Ljubica Rasema Marina Zejna Safeta Sevdija Dragana Merima',
  male: 'Ramiz Bajram Ferat Enver Sebastijan Elvis Demir Ajdin Ismet Šaban Memet Dejan Nebojša Džemail Mustafa Kadrija Rama Muharem Ekrem Sulejman Zvezdan Goran Aleksandar Fazli Nedžmedin Zoran Safet Alija Osman Robert',
  last: 'Bajramović Demirović Saitović Jašarević Kurtić Ramadanović Eminović Alijević Durmišević Mustafić Asanović Memišević Osmanović Salijević Ademović Kamberović Redžepović Sulejmanović Zekirović Ibišević Destanović Rašitović Tairović Balijević Šakirović Amzić Mehmetović Fetahović Rustemović Idrizović',
});

/** Roma, Ashkali and Egyptians in Kosovo, and Egyptians in Montenegro. */
export const romaAshkaliEgyptianNames = nameList({
  female:
    'Ajshe Hatmane Sadete Shehrije Fatima Zyrafete Mevlude Raza Zade Sevdije Selvete Emine Nexhmije Bukurije Hamide Sanije Elmaze Valbona Albina Sabrije',
  male: 'Bajram Ramadan Bekim Isak Shaban Fadil Selim Avdush Qerim Muhamet Zenun Skender Gani Tafil Nexhmedin Haki Istref Esat Xhevat Rexhep',
  last: 'Bajrami Hasani Gashnjani Toplica Emini Azizi Beganaj Qerimi Ibishi Rama Shala Stolla Durmishi Hajrizi Berisha Jahirović Sejdić Mehmeti Salihi Maliqi',
});
