import { nameList } from './name-list.ts';

export const bosniakNames = nameList({
  female:
    'Amina Azra Aida Alma Amela Amra Belma Dženana Edina Elma Elvira Emina Enisa Ermina Fadila Fatima Hana Hatidža Indira Jasmina Lamija Lejla Majda Medina Melisa Merima Mersiha Mirela Munira Nejra Nermina Rabija Ramiza Sabina Samira Sanela Šejla Selma Senada Suada Šefika Zejneba Zerina Zumra',
  male: 'Admir Adnan Ahmed Almir Amar Amir Armin Asmir Bakir Benjamin Damir Dino Edin Eldin Elvir Emir Enes Ernad Fahrudin Faruk Hamza Haris Husein Ibrahim Jasmin Kemal Kenan Mirsad Mirza Muhamed Nedžad Nermin Omer Rasim Safet Samir Sead Sejad Senad Tarik Vahid Zijad Zlatan',
  last: 'Hodžić Hadžić Halilović Hasanović Mujić Mehić Delić Begić Bešić Avdić Alić Ahmetović Osmanović Omerović Smajić Suljić Salihović Kovačević Karić Imamović Ibrahimović Husić Huseinović Džafić Čaušević Ćosić Dedić Fazlić Gračić Jusić Kadrić Kapić Likić Mahmutović Mešić Muratović Nuhanović Operta Pašić Ramić Šabić Šehić Tahirović Zukić',
});

export const bosnianSerbNames = nameList({
  female: 'Dragana Milena Jelena Sanja Radmila Vesna Bojana Nataša Gordana Ljiljana Slavica Mirjana Jovana Tanja',
  male: 'Milan Dragan Goran Boris Nenad Zoran Mladen Ranko Radovan Slaviša Dejan Ognjen Miroslav Branko',
  last: 'Kovačević Vuković Savić Mitrović Simić Lukić Jović Tešić Ostojić Gajić Đurić Babić Marić Tomić',
});

export const croatNames = nameList({
  female: 'Ivana Marija Ana Katarina Ljubica Mirela Anđa Ruža Marijana Kata Janja Ivanka Tea Petra',
  male: 'Ivan Ante Josip Mario Tomislav Željko Pero Ivica Stjepan Zvonko Luka Marin Anto Krešimir',
  last: 'Marić Tomić Jurić Babić Perić Petrović Franjić Matić Grgić Vidović Pavlović Barišić Lovrić Šimić',
});
